package org.gatehouse.operations.command;

import java.io.PrintWriter;
import java.util.Map;
import org.gatehouse.operations.commandline.ExitCode;
import org.gatehouse.operations.commandline.Reply;
import org.gatehouse.operations.commandline.WantedSecret;
import org.gatehouse.platform.crypto.Secret;

/** The conversation as lines of an HTTP answer; each is sent at once. */
final class AnswerLines implements Conversation {

    private final PrintWriter writer;
    private final Map<String, Secret> secrets;

    AnswerLines(PrintWriter writer, Map<String, Secret> secrets) {
        this.writer = writer;
        this.secrets = secrets;
    }

    @Override
    public void print(String line) {
        send(Reply.Sign.OUTPUT, line);
    }

    @Override
    public void complain(String line) {
        send(Reply.Sign.COMPLAINT, line);
    }

    @Override
    public Secret secret(String name) {
        return given(new WantedSecret(name, false));
    }

    @Override
    public Secret freshSecret(String name) {
        return given(new WantedSecret(name, true));
    }

    void ask(WantedSecret wanted) {
        send(Reply.Sign.WANTED, wanted.text());
    }

    void end(ExitCode code) {
        send(Reply.Sign.EXIT, Integer.toString(code.number()));
    }

    private Secret given(WantedSecret wanted) {
        Secret secret = secrets.get(wanted.name());
        if (secret == null) {
            throw new SecretWantedException(wanted);
        }
        return secret;
    }

    private void send(Reply.Sign sign, String text) {
        for (String line : text.split("\\R", -1)) {
            writer.write(new Reply(sign, line).line() + "\n");
        }
        writer.flush(); // an operator who has gone does not stop the command half-way
    }
}
