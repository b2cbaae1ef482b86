/** Reads text files and CSV files strictly, CSV row by row. */
package io.tollgate.files;
