package io.tollgate.ops.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Users in a JSON file that only its owner can read. Each lookup reads the file, so that a user
 * whom the command adds or removes counts immediately.
 */
public final class UsersFile implements Users {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Uses a file, which is created when the first user is added. */
  public UsersFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(read().get(name));
  }

  @Override
  public List<User> all() {
    return new ArrayList<>(read().values());
  }

  @Override
  public void put(User user) {
    boolean unused =
        changed(
            users -> {
              users.put(user.name(), user);
              return true;
            });
  }

  @Override
  public boolean replace(User before, User after) {
    return changed(users -> users.replace(before.name(), before, after));
  }

  @Override
  public boolean remove(String name) {
    return changed(users -> users.remove(name) != null);
  }

  /**
   * Reads, changes and writes the users, while no other process does. Returns whether the change
   * changed something.
   */
  private boolean changed(Predicate<Map<String, User>> change) {
    synchronized (UsersFile.class) {
      try (FileChannel channel = lockFile();
          FileLock lock = channel.lock()) {
        Map<String, User> users = read();
        boolean isChanged = lock.isValid() && change.test(users);
        if (isChanged) {
          write(users);
        }
        return isChanged;
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  /** A lock needs a file that stays, and writing replaces the users file. */
  private FileChannel lockFile() throws IOException {
    Path lock = OwnersFiles.folderOf(file).resolve(file.getFileName() + ".lock");
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Map<String, User> read() {
    Map<String, User> users = new TreeMap<>();
    if (!Files.exists(file)) {
      return users;
    }
    try {
      for (JsonNode one : JSON.readTree(file.toFile()).path("users")) {
        User user = user(one);
        users.put(user.name(), user);
      }
      return users;
    } catch (IOException | IllegalArgumentException e) {
      throw new AccessException("the users file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static User user(JsonNode one) {
    String role = one.path("role").asText();
    return new User(
        one.path("name").asText(),
        ConsoleRole.of(role)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "user '"
                            + one.path("name").asText()
                            + "' has the unknown role '"
                            + role
                            + "'; use officer, finance or ops")),
        one.path("password_hash").asText());
  }

  private void write(Map<String, User> users) {
    ObjectNode json = JSON.createObjectNode();
    var all = json.putArray("users");
    for (User user : users.values()) {
      all.addObject()
          .put("name", user.name())
          .put("role", user.role().label())
          .put("password_hash", user.passwordHash());
    }
    try {
      Path folder = OwnersFiles.folderOf(file);
      Path fresh = OwnersFiles.fresh(folder);
      Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private AccessException unwritable(IOException e) {
    return new AccessException(
        "the users file "
            + file
            + " cannot be written; check permissions and free space: "
            + e.getMessage(),
        e);
  }
}
