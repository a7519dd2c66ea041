package id.koperasi.funding.bankfile;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class BankFileRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(BankFileRejection.class);
    }
}
