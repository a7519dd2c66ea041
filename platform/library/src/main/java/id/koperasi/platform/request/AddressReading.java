package id.koperasi.platform.request;

import id.koperasi.platform.problem.Language;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address that names a person by his number, after whoever may not ask at all was refused. */
class AddressReading {

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void read(ContainerRequestContext request) {
        PersonalNumbers.refuseIn(
                request.getUriInfo().getQueryParameters(),
                Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
