/** How well and how fast names are screened. */
package io.tollgate.bench.screening;
