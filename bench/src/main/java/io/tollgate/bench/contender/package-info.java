/** The programs under test, each started in a process of its own. */
package io.tollgate.bench.contender;
