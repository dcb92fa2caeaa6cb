package dev.tillgate.foundation.shopfile;

import java.nio.file.Path;
import java.util.List;

/** The shop files that a server loads when it starts. */
public record ShopFiles(List<Path> paths) {}
