package id.koperasi.registry.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.account.AccountRejection.NumberOfAnother;
import id.koperasi.registry.event.AccountEvent.BankAccountOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The bank accounts of which a register tells: sealed like all others, open but not verified, many in one statement. */
@ApplicationScoped
public class RegisteredAccounts {

    private static final String INSERT = """
            insert into bank_account (id, version, cooperative_id, village_code, bank_code, status, requested_on,
                                      opened_on, holder, number_sealed, number_index, masked_number, data_key,
                                      master_key_id)
            select id, 0, cooperative_id, village_code, bank_code, 'OPENED', opened_on, opened_on, holder, number_sealed,
                   number_index, masked_number, data_key, master_key_id
              from json_populate_recordset(null::bank_account, cast(:rows as json))""";
    private static final String KNOWN = """
            select cooperative_id, bank_code, number_index
              from bank_account
             where status <> 'CLOSED' and (cooperative_id = any (:cooperatives) or number_index = any (:indexes))""";

    private final Session session;
    private final AccountNumbers numbers;
    private final BlindIndex index;
    private final Outbox outbox;
    private final Ids ids;
    private final ObjectMapper json;

    RegisteredAccounts(
            Session session, AccountNumbers numbers, BlindIndex index, Outbox outbox, Ids ids, ObjectMapper json) {
        this.session = session;
        this.numbers = numbers;
        this.index = index;
        this.outbox = outbox;
        this.ids = ids;
        this.json = json;
    }

    /** An account of a cooperative that is there already or is being written; its name is the holder's. */
    public record RegisteredAccount(
            UUID cooperativeId,
            String villageCode,
            String holder,
            String bankCode,
            AccountNumber number,
            LocalDate openedOn) {}

    /**
     * Whose account one is.
     *
     * @param cooperativeId whose
     * @param bankCode at which bank
     * @param trace what its number is found by; empty while the bank has given none
     */
    public record Holder(UUID cooperativeId, String bankCode, String trace) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            String bankCode,
            LocalDate openedOn,
            String holder,
            String numberSealed,
            String numberIndex,
            String maskedNumber,
            String dataKey,
            String masterKeyId) {}

    /** What the number of an account is found by; nothing can be read from it. */
    public String trace(String bankCode, AccountNumber number) {
        return HexFormat.of().formatHex(index.of("account", bankCode + "/" + number.reveal()));
    }

    /** Why an account is refused whose number another one has. */
    public static Rejection numberOfAnother() {
        return new NumberOfAnother();
    }

    /** The accounts of these cooperatives, and those with one of these traces. */
    public List<Holder> known(Collection<UUID> cooperatives, Collection<String> traces) {
        return session
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("cooperatives", cooperatives.toArray(UUID[]::new))
                .setParameter(
                        "indexes", traces.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .getResultList()
                .stream()
                .map(row -> new Holder(
                        (UUID) row[0],
                        (String) row[1],
                        row[2] == null ? "" : HexFormat.of().formatHex((byte[]) row[2])))
                .toList();
    }

    /** Writes accounts down and announces them; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<RegisteredAccount> told) {
        if (told.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (RegisteredAccount account : told) {
            UUID id = ids.next();
            rows.add(row(id, account));
            outbox.append(new BankAccountOpened(
                    account.cooperativeId(),
                    id,
                    account.bankCode(),
                    account.number().masked(),
                    account.holder(),
                    account.openedOn()));
        }
        session.createNativeMutationQuery(INSERT)
                .setParameter("rows", write(rows))
                .executeUpdate();
    }

    private Row row(UUID id, RegisteredAccount account) {
        SealedNumber sealed = numbers.seal(id, account.bankCode(), account.number());
        return new Row(
                id,
                account.cooperativeId(),
                account.villageCode(),
                account.bankCode(),
                account.openedOn(),
                account.holder(),
                bytea(sealed.seal()),
                bytea(sealed.index()),
                sealed.maskedNumber(),
                bytea(sealed.key().bytes()),
                sealed.key().masterKeyId());
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("accounts cannot be written", e);
        }
    }
}
