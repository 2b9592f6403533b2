#ifndef BROADSHEET_CFAULTS_H
#define BROADSHEET_CFAULTS_H

// For tests: a process that dies at a chosen system call, as of a kill from outside. What changes files is defined here anew
// (write, fsync, rename, ...), and so comes before what libc has of these names.

/// How a process is to die at a call.
enum cfaults_manner {
  CFAULTS_BEFORE = 0,
  /// A write has written half; any other call is as `CFAULTS_BEFORE`.
  CFAULTS_HALFWAY = 1,
  CFAULTS_AFTER = 2,
  /// It does not die: there are no locks, and a write finds the disk full when half is written, and when somebody else has
  /// added a line behind that.
  CFAULTS_CROWDED = 3,
};

/// Counts calls from now on, and dies at that of this number (the first is 1); 0 is never.
void cfaults_arm(int number, int manner);

/// How many there were since `cfaults_arm`.
int cfaults_calls(void);

/// Whether anything that was written, or a name that was made, has not been brought to the disk since.
int cfaults_unsynced(void);

#endif
