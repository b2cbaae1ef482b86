/**
 * Compliance officers: their registered keys, their signed decisions, and what a signature proves.
 */
package io.tollgate.domain.officer;
