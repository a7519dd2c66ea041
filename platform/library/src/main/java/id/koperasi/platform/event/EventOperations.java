package id.koperasi.platform.event;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.EventRejection.NotTheNextEvent;
import id.koperasi.platform.event.EventRejection.UnknownConsumer;
import id.koperasi.platform.event.Republications.Republication;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The commands by which an operator repairs what events left undone. */
@ApplicationScoped
class EventOperations {

    private final String service;
    private final PlatformEvents config;
    private final Republications republications;
    private final Inbox inbox;
    private final InboxDelivery delivery;
    private final RelaySignal relay;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    EventOperations(
            @ConfigProperty(name = "quarkus.application.name") String service,
            PlatformEvents config,
            Republications republications,
            Inbox inbox,
            InboxDelivery delivery,
            RelaySignal relay,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.service = service;
        this.config = config;
        this.republications = republications;
        this.inbox = inbox;
        this.delivery = delivery;
        this.relay = relay;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Which facts to send again, and to whom.
     *
     * @param consumer names the replay topic
     * @param channel the channel the facts were announced on
     * @param subject one stream, or all
     * @param type one type, or all
     * @param from recorded at or after this instant
     * @param until recorded before it
     */
    record Republish(
            String consumer,
            Channel channel,
            @Nullable String subject,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @Transactional
    Republication republish(Republish command) {
        if (command.channel() == Channel.INTERNAL && !config.ownConsumers().contains(command.consumer())) {
            throw new RejectedException(new UnknownConsumer(command.consumer()));
        }
        var republication = new Republication(
                ids.next(), command.consumer(), command.subject(), command.type(), clock.now(), 0, null, null);
        republications.add(
                republication,
                command.channel().of(service),
                command.from(),
                command.until(),
                caller.get().subject());
        relay.wake();
        return republication;
    }

    /** Takes what is parked in a stream as far as it goes; returns how many events had their effect. */
    int resume(Stream stream) {
        return delivery.takeParked(stream);
    }

    /** Passes over the next event of a stream without effect, because somebody decided so. */
    @Transactional
    void skip(Stream stream, long sequence) {
        if (!inbox.skip(stream, sequence)) {
            throw new RejectedException(new NotTheNextEvent());
        }
    }
}
