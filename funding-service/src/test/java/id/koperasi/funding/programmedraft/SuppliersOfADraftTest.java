package id.koperasi.funding.programmedraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.bank.PaymentChannel.Kind;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NoBankForSuppliers;
import id.koperasi.platform.problem.RejectedException;
import org.junit.jupiter.api.Test;

class SuppliersOfADraftTest {

    @Test
    void nobodyPromisesSuppliersMoneyWherePaymentsGoByFile() throws JsonProcessingException {
        ChangedTerms paying = terms("{\"supplierPayment\": true}");

        assertThatThrownBy(() -> FittingDrafts.aBankMustKnowSuppliers(paying, Kind.FILE))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.rejection()).isInstanceOf(NoBankForSuppliers.class));
        assertThatCode(() -> {
                    FittingDrafts.aBankMustKnowSuppliers(paying, Kind.SNAP);
                    FittingDrafts.aBankMustKnowSuppliers(terms("{\"supplierPayment\": false}"), Kind.FILE);
                    FittingDrafts.aBankMustKnowSuppliers(terms("{}"), Kind.FILE);
                })
                .doesNotThrowAnyException();
    }

    private static ChangedTerms terms(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, ChangedTerms.class);
    }
}
