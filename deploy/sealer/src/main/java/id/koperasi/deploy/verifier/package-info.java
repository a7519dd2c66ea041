/** Checks the proof of a passbook line with nothing but a published seal: no service, no network, no library. */
@NullMarked
package id.koperasi.deploy.verifier;

import org.jspecify.annotations.NullMarked;
