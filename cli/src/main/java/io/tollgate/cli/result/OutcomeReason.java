package io.tollgate.cli.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reason of a failed file operation; Java's own message is often only the path. */
final class OutcomeReason {
  private OutcomeReason() {}

  static String of(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (fault instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file";
    }
    if (fault instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (fault instanceof FileSystemException other && other.getReason() != null) {
      return other.getReason();
    }
    return String.valueOf(fault.getMessage());
  }
}
