/** Reads settings from options, the environment and a file. */
package io.tollgate.wire.settings;
