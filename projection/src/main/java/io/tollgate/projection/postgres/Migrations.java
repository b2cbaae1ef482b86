package io.tollgate.projection.postgres;

/**
 * The Flyway migrations of one read model. Read models that share a database have separate tables
 * and separate histories.
 *
 * @param location the class path folder of the scripts ({@code V1__name.sql}, …), such as {@code
 *     io/tollgate/ops/postgres}
 * @param history the table in which Flyway records scripts that ran
 */
public record Migrations(String location, String history) {}
