package id.koperasi.platform.table;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/** Puts the offered table in the place of the answer when the caller prefers a spreadsheet to JSON. */
@Provider
class TableChoice implements ContainerResponseFilter {

    private static final MediaType CSV = MediaType.valueOf(Csv.MEDIA_TYPE);
    private static final MediaType XLSX = MediaType.valueOf(Xlsx.MEDIA_TYPE);

    private final OfferedTable offer;

    TableChoice(OfferedTable offer) {
        this.offer = offer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (offer.offered().isEmpty() || response.getStatus() != Status.OK.getStatusCode()) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        MediaType wanted = preferred(request.getAcceptableMediaTypes());
        if (!wanted.equals(MediaType.APPLICATION_JSON_TYPE)) {
            response.setEntity(offer.offered().get().get(), new Annotation[0], wanted);
        }
    }

    /** The first of the caller's types that fits one of ours; JSON fits a wildcard before a spreadsheet does. */
    private static MediaType preferred(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> List.of(MediaType.APPLICATION_JSON_TYPE, CSV, XLSX).stream()
                        .filter(type::isCompatible)
                        .limit(1))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }
}
