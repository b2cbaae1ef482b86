package io.tollgate.ops.http;

import io.tollgate.ops.access.AuditLog;
import io.tollgate.ops.access.Users;
import java.time.Clock;

/** The console's users, the record of their actions, and the actions. */
public record ConsoleAccess(Users users, AuditLog audit, ConsoleActions actions, Clock clock) {}
