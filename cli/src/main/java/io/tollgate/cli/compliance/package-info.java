/** What compliance officers see of shipments on hold, and how they sign what they decide. */
package io.tollgate.cli.compliance;
