/** CSV files with a header row, read strictly and a row at a time. */
package io.tollgate.files;
