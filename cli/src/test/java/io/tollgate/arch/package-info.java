/** The rules of the house, checked over every module. */
package io.tollgate.arch;
