/** Fuzz tests: any input is answered or refused in words, never by a crash, a hang or growth. */
package io.tollgate.fuzz;
