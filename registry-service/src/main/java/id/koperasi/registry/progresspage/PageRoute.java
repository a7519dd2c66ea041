package id.koperasi.registry.progresspage;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads {@code /progress} to the page. The address is relative, because a gateway may have put a prefix before it. */
@ApplicationScoped
class PageRoute {

    private static final int SEE_OTHER = 303;

    void register(@Observes Router router) {
        router.get("/progress").order(0).handler(request -> {
            if (request.request().path().endsWith("/")) {
                request.next();
            } else {
                request.response()
                        .setStatusCode(SEE_OTHER)
                        .putHeader("Location", "progress/")
                        .end();
            }
        });
    }
}
