/** The programme's real story: outside clients with real tokens tell it to a running stack and check its figures. */
@NullMarked
package id.koperasi.deploy.scenario;

import org.jspecify.annotations.NullMarked;
