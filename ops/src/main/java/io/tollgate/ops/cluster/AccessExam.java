package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.doctor.Facts.Access;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/** Reads the user's rights on the application's group and transactions. */
final class AccessExam {
  private final Admin admin;
  private final Answers answers;
  private final Namespace names;

  AccessExam(Admin admin, Answers answers, Namespace names) {
    this.admin = admin;
    this.answers = answers;
    this.names = names;
  }

  Access read(Set<String> clusterOperations) {
    Optional<Set<String>> group = Optional.empty();
    String refusal = "";
    try {
      group = group();
    } catch (ClusterException e) {
      refusal = refusal(e);
    }
    return new Access(clusterOperations, group, refusal, transactions());
  }

  private Optional<Set<String>> group() {
    String id = names.applicationId();
    KafkaFuture<ConsumerGroupDescription> asked =
        admin
            .describeConsumerGroups(
                List.of(id), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
            .describedGroups()
            .get(id);
    // Kafka describes a group of the protocol streams in another way, without its operations.
    return answers
        .awaitIfThere(asked, GroupIdNotFoundException.class)
        .map(group -> ClusterExam.names(group.authorizedOperations()));
  }

  /** Asks for a transactional id that does not exist: a user with the right gets "not found". */
  private String transactions() {
    String id = names.applicationId() + "-doctor";
    try {
      answers.awaitIfThere(
          admin.describeTransactions(List.of(id)).description(id),
          TransactionalIdNotFoundException.class);
      return "";
    } catch (ClusterException e) {
      return refusal(e);
    }
  }

  /** Only an authorisation error is a refusal; anything else is a fault of the cluster. */
  private static String refusal(ClusterException e) {
    if (e.getCause() instanceof AuthorizationException) {
      return String.valueOf(e.getMessage());
    }
    throw e;
  }
}
