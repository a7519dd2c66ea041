/** Processes that the launcher owns: started, recorded on disk, watched, and stopped even after a crash. */
@NullMarked
package id.koperasi.deploy.local.process;

import org.jspecify.annotations.NullMarked;
