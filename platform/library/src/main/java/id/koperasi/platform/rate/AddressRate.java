package id.koperasi.platform.rate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets no address ask more often than it may: for who shows no token, and for who shows one that is refused. A token that
 * is taken does not count, because a whole office stands behind one address.
 */
@ApplicationScoped
class AddressRate {

    /** Before tokens are looked at, and after it is known whose address a gateway passes on. */
    private static final int BEFORE_SIGN_IN = -250;

    private static final int TOO_MANY = 429;
    private static final int REFUSED = 401;

    private final Buckets buckets;

    AddressRate(RateConfig config) {
        this.buckets = new Buckets(config.address());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_SIGN_IN).handler(this::check);
    }

    /** What lies under {@code /q/} is for who watches the service; a gateway hands out no more of it than the documents. */
    private void check(RoutingContext request) {
        if (request.request().path().startsWith("/q/")) {
            request.next();
            return;
        }
        String address = request.request().remoteAddress().hostAddress();
        boolean shows = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (shows ? !buckets.left(address) : buckets.take(address) > 0) {
            request.fail(TOO_MANY);
            return;
        }
        if (shows) {
            request.addBodyEndHandler(ended -> {
                if (request.response().getStatusCode() == REFUSED) {
                    buckets.take(address);
                }
            });
        }
        request.next();
    }
}
