package io.tollgate.ops.http;

import io.tollgate.ops.access.AuditLog;
import io.tollgate.ops.access.Users;
import java.time.Clock;

/** Who may set something going in the console, where that is recorded, and what there is. */
public record ConsoleAccess(Users users, AuditLog audit, ConsoleActions actions, Clock clock) {}
