package io.tollgate.domain.snapshot;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import io.tollgate.domain.matching.Match;
import io.tollgate.domain.matching.Names;
import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The entries of a watchlist by their identifiers. */
final class Identifiers {
  /** A shorter number is no evidence, because many authorities issue the same one. */
  static final int SHORTEST_NUMBER = 5;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** Words that add nothing to an identifier's type. */
  private static final Set<String> FILLERS = Set.of("no", "number", "id", "identification", "code");

  private final Map<String, List<Known>> byNumber = new HashMap<>();

  /** An entry, and one of its identifiers. */
  private record Known(WatchlistEntry entry, Identifier identifier, Action action) {}

  /** A match, and the matching identifier as the beginning of a sentence. */
  record Hit(Match match, String evidence) {}

  private Identifiers() {}

  static Identifiers of(List<WatchlistEntry> entries, Policy policy) {
    Identifiers compiled = new Identifiers();
    for (WatchlistEntry entry : entries) {
      Action action = policy.actionOf(entry.source());
      if (action == Action.IGNORE) {
        continue;
      }
      for (Identifier identifier : entry.identifiers()) {
        String number = number(identifier);
        if (number.length() >= SHORTEST_NUMBER) {
          compiled
              .byNumber
              .computeIfAbsent(number, n -> new ArrayList<>(1))
              .add(new Known(entry, identifier, action));
        }
      }
    }
    return compiled;
  }

  /** The best entry that shares an identifier with a party. */
  Optional<Hit> best(RegisteredParty party, Predicate<Match> counts) {
    List<Hit> hits = new ArrayList<>();
    for (Identifier own : party.identifiers()) {
      for (Known known : byNumber.getOrDefault(number(own), List.of())) {
        Hit hit = hit(party, own, known);
        if (counts.test(hit.match()) && isOneType(own.type(), known.identifier().type())) {
          hits.add(hit);
        }
      }
    }
    return hits.stream().min(Comparator.comparing(Hit::match, Match.BEST_FIRST));
  }

  private static Hit hit(RegisteredParty party, Identifier own, Known known) {
    Match match = new Match(known.entry(), known.entry().name(), BigDecimal.ONE, known.action());
    return new Hit(match, "identifier " + own.text() + " of party " + party.partyId());
  }

  /** Letters and digits only, in capitals: {@code 12-345 678a} and {@code 12345678A} are equal. */
  static String number(Identifier identifier) {
    String upper = UCharacter.toUpperCase(Locale.ROOT, NFKC.normalize(identifier.number()));
    return upper
        .codePoints()
        .filter(UCharacter::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether two types can be the same: one is blank, or one contains all words of the other. */
  static boolean isOneType(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    return a.containsAll(b) || b.containsAll(a);
  }

  private static Set<String> words(String type) {
    Set<String> words = new HashSet<>(List.of(Names.normalise(type).split(" ")));
    words.remove("");
    words.removeAll(FILLERS);
    return words;
  }
}
