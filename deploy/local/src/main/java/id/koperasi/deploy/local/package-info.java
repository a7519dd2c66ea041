/** The launcher: one command that starts the whole programme on one machine, watches it and stops it again. */
@NullMarked
package id.koperasi.deploy.local;

import org.jspecify.annotations.NullMarked;
