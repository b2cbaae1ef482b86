package io.tollgate.projection.postgres;

/**
 * The tables of one read model, by version. Several read models may share a database: each has its
 * own tables and its own history.
 *
 * @param location the folder on the class path that has the scripts, {@code V1__name.sql} and so
 *     on, such as {@code io/tollgate/ops/postgres}
 * @param history the table in which Flyway records the scripts that have run
 */
public record Migrations(String location, String history) {}
