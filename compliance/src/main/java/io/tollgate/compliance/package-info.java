/** The tools of compliance officers and operators, outside the streams application. */
package io.tollgate.compliance;
