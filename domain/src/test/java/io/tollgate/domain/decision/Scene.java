package io.tollgate.domain.decision;

import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.ArrayList;
import java.util.List;

/** The reference fixture with additional rows, and the decisions made with it. */
public final class Scene {
  private final List<Product> products = new ArrayList<>(ReferenceFixture.tables().products());
  private final List<RegisteredParty> parties =
      new ArrayList<>(ReferenceFixture.tables().parties());
  private final List<WatchlistEntry> entries =
      new ArrayList<>(ReferenceFixture.tables().watchlist());
  private final List<Owner> owners = new ArrayList<>();
  private final List<FalsePositiveExclusion> decisions = new ArrayList<>();
  private final List<Licence> licences = new ArrayList<>();
  private Policy policy = Policy.standard();

  public Scene party(RegisteredParty party) {
    parties.removeIf(other -> other.partyId().equals(party.partyId()));
    parties.add(party);
    return this;
  }

  public Scene entry(WatchlistEntry entry) {
    entries.removeIf(
        other -> other.source().equals(entry.source()) && other.entryId().equals(entry.entryId()));
    entries.add(entry);
    return this;
  }

  public Scene product(Product product) {
    products.removeIf(other -> other.sku().equals(product.sku()));
    products.add(product);
    return this;
  }

  public Scene owner(Owner owner) {
    owners.add(owner);
    return this;
  }

  public Scene notSame(FalsePositiveExclusion decision) {
    decisions.add(decision);
    return this;
  }

  public Scene licence(Licence licence) {
    licences.add(licence);
    return this;
  }

  public Scene rule(OptionalRule rule, RuleSetting setting) {
    policy = policy.with(rule, setting);
    return this;
  }

  public ReferenceTables tables() {
    ReferenceTables tables = ReferenceFixture.tables();
    return new ReferenceTables(
        tables.exporters(),
        products,
        tables.levyRates(),
        tables.fxRates(),
        parties,
        entries,
        policy,
        owners,
        decisions,
        licences);
  }

  public Decision decide(EventFixture event) {
    return new Memory().decide(event.build(), ReferenceSnapshot.of(tables()));
  }
}
