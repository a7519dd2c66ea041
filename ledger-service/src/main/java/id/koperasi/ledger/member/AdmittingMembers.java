package id.koperasi.ledger.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.ledger.event.LedgerEvent.MemberAdmitted;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters people into the book of members, with the next numbers, their names and citizens' numbers sealed. */
@ApplicationScoped
public class AdmittingMembers {

    private static final String INSERT = """
            insert into member (cooperative_id, id, village_code, number, person, founder, extraordinary, brought,
                                admitted_on, data_key, master_key_id, sealed_name, sealed_nik)
            values (:cooperative, :id, :village, :number, :person, :founder, :extraordinary, :brought, :admitted, :key,
                    :master, :name, :nik)""";

    private final EntityManager entities;
    private final Vault vault;
    private final Ids ids;
    private final Outbox outbox;

    AdmittingMembers(EntityManager entities, Vault vault, Ids ids, Outbox outbox) {
        this.entities = entities;
        this.vault = vault;
        this.ids = ids;
        this.outbox = outbox;
    }

    /**
     * Somebody to be admitted.
     *
     * @param person who
     * @param name his name
     * @param nik his number, which founders' deeds do not carry
     * @param founder whether he founded the cooperative
     * @param extraordinary whether without vote and office (anggota luar biasa)
     * @param brought whether the cooperative brings him along with its opening balances
     * @param admittedOn the day
     */
    public record Admission(
            PersonReference person,
            String name,
            @Nullable Nik nik,
            boolean founder,
            boolean extraordinary,
            boolean brought,
            LocalDate admittedOn) {

        /** Who pays his simpanan pokok as he is admitted, or paid it as a founder. */
        public Admission(
                PersonReference person,
                String name,
                @Nullable Nik nik,
                boolean founder,
                boolean extraordinary,
                LocalDate admittedOn) {
            this(person, name, nik, founder, extraordinary, false, admittedOn);
        }
    }

    /** Admits them in this order; their ids. Locks the book until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> admit(UUID cooperativeId, String villageCode, List<Admission> admissions) {
        long last = (Long) entities.createNativeQuery("select number_members(:cooperative, :many)", Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("many", admissions.size())
                .getSingleResult();
        long number = last - admissions.size();
        var admitted = new ArrayList<UUID>(admissions.size());
        for (Admission admission : admissions) {
            number++;
            UUID id = ids.next();
            insert(cooperativeId, villageCode, id, number, admission);
            outbox.append(new MemberAdmitted(
                    cooperativeId,
                    id,
                    admission.person(),
                    number,
                    admission.founder(),
                    admission.extraordinary(),
                    admission.admittedOn()));
            admitted.add(id);
        }
        return admitted;
    }

    private void insert(UUID cooperativeId, String villageCode, UUID id, long number, Admission admission) {
        WrappedKey key = vault.newDataKey();
        byte[] nik =
                admission.nik() == null ? null : vault.seal(key, admission.nik(), SealedFields.nik(cooperativeId, id));
        entities.createNativeQuery(INSERT)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", id)
                .setParameter("village", villageCode)
                .setParameter("number", number)
                .setParameter("person", admission.person().value())
                .setParameter("founder", admission.founder())
                .setParameter("extraordinary", admission.extraordinary())
                .setParameter("brought", admission.brought())
                .setParameter("admitted", admission.admittedOn())
                .setParameter("key", key.bytes())
                .setParameter("master", key.masterKeyId())
                .setParameter(
                        "name", vault.seal(key, admission.name().getBytes(UTF_8), SealedFields.name(cooperativeId, id)))
                .setParameter("nik", nik)
                .executeUpdate();
    }
}
