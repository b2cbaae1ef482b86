/** The programs under test, each started in its own process. */
package io.tollgate.bench.contender;
