/** The gateway: one base URL before the four services, and the one console that offers their documents. */
@NullMarked
package id.koperasi.deploy.local.gateway;

import org.jspecify.annotations.NullMarked;
