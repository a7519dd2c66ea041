/** Lines of banks' files that could not be taken in, until somebody has looked. */
@NullMarked
package id.koperasi.funding.bankfile;

import org.jspecify.annotations.NullMarked;
