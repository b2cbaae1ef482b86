/** The basis of a decision: outcomes, rules, rejection codes and the evidence of a match. */
package io.tollgate.domain.finding;
