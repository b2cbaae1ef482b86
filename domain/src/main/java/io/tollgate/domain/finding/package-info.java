/** What a decision rests on: outcomes, rules, rejection codes and the evidence of a match. */
package io.tollgate.domain.finding;
