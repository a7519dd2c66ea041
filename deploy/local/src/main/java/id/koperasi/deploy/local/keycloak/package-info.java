/** Keycloak for one machine: built once, started on its own database, and filled from the realm of deploy/keycloak. */
@NullMarked
package id.koperasi.deploy.local.keycloak;

import org.jspecify.annotations.NullMarked;
