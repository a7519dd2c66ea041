package id.koperasi.registry.account;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An account in the name of the cooperative, from the request on. */
@Entity
@DynamicUpdate // what it does not change it does not write: a data key may be wrapped anew meanwhile
public class BankAccount {

    /** How far it has come; each follows the one before and none is skipped. */
    public enum Status {
        /** The cooperative asked the bank for it. */
        REQUESTED,
        /** The bank declined, or the cooperative does not want it any more. */
        DECLINED,
        /** The bank opened it. */
        OPENED,
        /** It was found to exist and to belong to the cooperative. */
        VERIFIED,
        /** The bank closed it. */
        CLOSED
    }

    /** Who wanted no account after all. */
    enum Decliner {
        BANK,
        COOPERATIVE
    }

    /** How it was found that the account is the cooperative's. */
    enum Method {
        /** The bank said so when it was asked. */
        ACCOUNT_INQUIRY,
        /** Somebody saw it on paper and told which. */
        MANUAL_EVIDENCE
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID cooperativeId;
    private String villageCode;
    private String bankCode;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate requestedOn;
    private @Nullable LocalDate openedOn;
    private @Nullable String holder;

    @Embedded
    private @Nullable SealedNumber number;

    private @Nullable LocalDate verifiedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Method method;

    private @Nullable String evidence;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate declinedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Decliner declinedBy;

    private @Nullable String declineReason;
    private @Nullable Instant numberToldAt;
    private @Nullable LocalDate designatedOn;

    protected BankAccount() {} // Hibernate

    BankAccount(UUID id, CooperativeProfile cooperative, String bankCode, LocalDate requestedOn) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.bankCode = bankCode;
        this.status = Status.REQUESTED;
        this.requestedOn = requestedOn;
    }

    void open(SealedNumber sealed, String inWhoseName, LocalDate day) {
        number = sealed;
        holder = inWhoseName;
        openedOn = day;
        status = Status.OPENED;
    }

    void decline(Decliner who, String reason, LocalDate day) {
        declinedOn = day;
        declinedBy = who;
        declineReason = reason;
        status = Status.DECLINED;
    }

    /** Its number is another than was told. */
    void tell(SealedNumber told, Instant now) {
        number = told;
        numberToldAt = now;
    }

    /** Whether what was asked at a moment was about the number it has. */
    boolean hadItsNumberAt(Instant moment) {
        return numberToldAt == null || !moment.isBefore(numberToldAt);
    }

    @Nullable LocalDate declinedOn() {
        return declinedOn;
    }

    @Nullable Decliner declinedBy() {
        return declinedBy;
    }

    @Nullable String declineReason() {
        return declineReason;
    }

    void verify(Method how, @Nullable String seen, LocalDate day) {
        method = how;
        evidence = seen;
        verifiedOn = day;
        status = Status.VERIFIED;
    }

    /** It is closed, and money goes there no longer. */
    void close(LocalDate day) {
        closedOn = day;
        designatedOn = null;
        status = Status.CLOSED;
    }

    /** The days on which that was, as they are told now. */
    void tell(AccountDates told) {
        openedOn = told.openedOn();
        verifiedOn = told.verifiedOn();
        closedOn = told.closedOn();
    }

    /** Disbursements go there from a day on. */
    void designate(LocalDate day) {
        designatedOn = day;
    }

    /** Disbursements go elsewhere. */
    void release() {
        designatedOn = null;
    }

    public UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    public String bankCode() {
        return bankCode;
    }

    public Status status() {
        return status;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    @Nullable String holder() {
        return holder;
    }

    @Nullable SealedNumber number() {
        return number;
    }

    /** The number, all but its last four digits hidden. */
    public @Nullable String maskedNumber() {
        return number == null ? null : number.maskedNumber();
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Since when disbursements go there; null when they do not. */
    @Nullable LocalDate designatedOn() {
        return designatedOn;
    }

    @Nullable Method method() {
        return method;
    }

    @Nullable String evidence() {
        return evidence;
    }
}
