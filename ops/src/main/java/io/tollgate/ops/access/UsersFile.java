package io.tollgate.ops.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
  public synchronized void put(User user) {
    Map<String, User> users = read();
    users.put(user.name(), user);
    write(users);
  }

  @Override
  public synchronized boolean remove(String name) {
    Map<String, User> users = read();
    boolean wasThere = users.remove(name) != null;
    if (wasThere) {
      write(users);
    }
    return wasThere;
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
      throw new AccessException(
          "the users file "
              + file
              + " cannot be written; check permissions and free space: "
              + e.getMessage(),
          e);
    }
  }
}
