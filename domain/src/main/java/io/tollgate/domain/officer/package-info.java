/**
 * Compliance officers: their registered keys, their signed decisions, and the check of signatures.
 */
package io.tollgate.domain.officer;
