package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.operations.awximport.AwxImport;
import org.gatehouse.operations.awximport.AwxImportRequest;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.commandline.UsageException;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.ForeignAddress;
import org.gatehouse.platform.persistence.ForeignDatabaseException;

/** {@code import_awx}: takes in what an AWX holds, and prints what was moved and what was not. */
@ApplicationScoped
public class ImportAwx implements Command {

    @Inject
    private AwxImport awxImport;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.IMPORT_AWX;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws UsageException, CommandException {
        ForeignAddress address = address(arguments);
        AwxImportRequest.Wishes wishes = new AwxImportRequest.Wishes(arguments.has("dry-run"), arguments.has("merge"),
                arguments.has("overwrite-passwords"), arguments.has("new-client-secrets"));
        if (wishes.overwritePasswords() && !wishes.merge()) {
            throw new UsageException("--overwrite-passwords needs --merge.");
        }
        Secret password = operator.secret("awx_db_password");
        Secret secretKey = operator.secret("awx_secret_key");
        try {
            awxImport.run(new AwxImportRequest(address, arguments.value("user").orElse("awx"), password,
                    secretKey, wishes), operator::print);
        } catch (ForeignDatabaseException | AwxImport.BusyException refused) {
            throw new CommandException(refused.getMessage());
        }
    }

    private static ForeignAddress address(Arguments arguments) throws UsageException {
        String url = arguments.value("url").orElseThrow(() -> new UsageException("--url is missing."));
        try {
            return ForeignAddress.of(url);
        } catch (IllegalArgumentException refused) {
            throw new UsageException(refused.getMessage());
        }
    }
}
