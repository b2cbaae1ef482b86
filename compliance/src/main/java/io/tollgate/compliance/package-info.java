/** What compliance officers and operators work with, beside the stream. */
package io.tollgate.compliance;
