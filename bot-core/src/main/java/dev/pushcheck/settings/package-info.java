/**
 * What every settings record is made of: {@code Secret} and {@code SettingsProblem}. Each package
 * keeps its own settings record; files and environment are read outside the core.
 */
@NullMarked
package dev.pushcheck.settings;

import org.jspecify.annotations.NullMarked;
