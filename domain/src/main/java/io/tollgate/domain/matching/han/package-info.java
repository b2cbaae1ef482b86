/** Chinese names: simplified, cut into words, read in pinyin and translated. */
package io.tollgate.domain.matching.han;
