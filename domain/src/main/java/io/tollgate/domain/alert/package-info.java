/** What compliance officers have to look at, and the re-screening that finds it. */
package io.tollgate.domain.alert;
