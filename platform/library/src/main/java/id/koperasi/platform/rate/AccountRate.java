package id.koperasi.platform.rate;

import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets no account ask more often than it may: before anything is done for it. */
@ApplicationScoped
class AccountRate {

    private final Buckets buckets;
    private final CurrentCaller caller;

    AccountRate(RateConfig config, CurrentCaller caller) {
        this.buckets = new Buckets(config.account());
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION - 1)
    public void check() {
        Caller who = caller.get();
        int seconds = who.anonymous() ? 0 : buckets.take(who.subject());
        if (seconds > 0) {
            throw new RejectedException(new TooManyRequests(seconds));
        }
    }
}
