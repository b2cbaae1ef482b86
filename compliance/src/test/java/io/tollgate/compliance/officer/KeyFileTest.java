package io.tollgate.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.HeldShipments;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  private static final OfficerDecision DECISION =
      HeldShipments.judged("S-1", Result.RELEASED, HeldShipments.REVIEW.fired(), 1).decision();

  @TempDir private Path folder;

  @Test
  void shouldSignWithTheKeyThatItWrote() throws Exception {
    Path file = folder.resolve("anna.key");
    KeyFile made = KeyFile.make(file);
    KeyFile read = KeyFile.read(file);
    assertThat(read.publicKey()).isEqualTo(made.publicKey());

    OfficerDecision signed = read.sign(DECISION);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(made.publicKey().base64()))));
    verifier.update(DECISION.signedBytes());
    assertThat(verifier.verify(signed.signature().bytes())).isTrue();
  }

  @Test
  void shouldNeverOverwriteAKey() throws IOException {
    Path file = Files.writeString(folder.resolve("anna.key"), "precious");
    assertThatThrownBy(() -> KeyFile.make(file))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("exists already");
    assertThat(file).hasContent("precious");
  }

  @Test
  void shouldRefuseAMissingFileAndAFileWithoutKey() throws IOException {
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("none.key")))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("none.key");
    Path text = Files.writeString(folder.resolve("text.key"), "no key");
    assertThatThrownBy(() -> KeyFile.read(text))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("holds no Ed25519 key pair");
  }
}
