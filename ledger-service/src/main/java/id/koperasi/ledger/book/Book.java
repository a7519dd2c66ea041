package id.koperasi.ledger.book;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The book of a cooperative, as its head says. Only the posting statement writes it. */
@Entity
@Immutable
public class Book {

    @Id
    private UUID cooperativeId;

    private String villageCode;
    private String zone;
    private String name;
    private LocalDate openedOn;
    private long principalSen;
    private long lastMemberNumber;
    private long lastEntryNumber;
    private byte[] chainHead;

    @Nullable private String frozen;

    @Nullable private LocalDate closedUntil;

    protected Book() {} // Hibernate

    public UUID cooperativeId() {
        return cooperativeId;
    }

    public String villageCode() {
        return villageCode;
    }

    /** The time zone of its business dates. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String name() {
        return name;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Simpanan pokok agreed, a member, once. */
    public Rupiah principalSavings() {
        return Rupiah.ofSen(principalSen);
    }

    public long lastMemberNumber() {
        return lastMemberNumber;
    }

    public long lastEntryNumber() {
        return lastEntryNumber;
    }

    public byte[] chainHead() {
        return chainHead.clone();
    }

    /** The last day of the last closed month; null while none is. */
    public @Nullable LocalDate closedUntil() {
        return closedUntil;
    }

    /** Whether nothing is posted here until somebody has looked at it. */
    public boolean isFrozen() {
        return frozen != null;
    }
}
