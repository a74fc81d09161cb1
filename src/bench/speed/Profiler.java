package org.gatehouse.bench;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * async-profiler in the server's JVM: where its time and its garbage come from.
 *
 * @param library the profiler's, for this system
 * @param pid the server's process
 * @param directory where the stacks go, one file a target and kind
 */
record Profiler(Path library, long pid, Path directory) {

    /** Writes the stacks of processor time, or of allocations, while this runs. */
    void during(String event, String name, Runnable load) {
        Path file = directory.resolve(fileName(name) + "." + event + ".collapsed");
        try {
            Files.createDirectories(directory);
            command(event.equals("alloc") ? "start,event=alloc,alloc=64k" : "start,event=ctimer,interval=1ms");
            load.run();
            command("stop,collapsed,total,file=" + file);
        } catch (IOException e) {
            throw new IllegalStateException("can't profile process " + pid, e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(fileName(name)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(String name) {
        return name.replaceAll("[^a-z0-9.]+", "-");
    }

    private void command(String command) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            machine.loadAgentPath(library.toString(), command);
            machine.detach();
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IOException(command, e);
        }
    }
}
